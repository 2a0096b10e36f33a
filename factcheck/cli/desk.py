"""``factcheck desk``: what editors decide of findings is kept in a ledger, and looked up there."""

from __future__ import annotations

import typer

from factcheck.cli import desk_decide, desk_keep, desk_look

app = typer.Typer(help="Keep what editors decide of findings, and look it up.", rich_markup_mode=None)
app.command("list")(desk_look.list_)
app.command()(desk_look.show)
app.command()(desk_decide.decide)
app.command()(desk_decide.assign)
app.command("sign-off")(desk_decide.sign_off)
app.command()(desk_keep.log)
app.command("import")(desk_keep.import_)
app.command()(desk_keep.export)
app.command()(desk_keep.verify)
