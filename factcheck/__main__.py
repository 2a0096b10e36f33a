"""``python -m factcheck``: the same command."""

from factcheck.cli.main import run

if __name__ == "__main__":
    run()
