"""The command line: parses, wires, writes, exits. The only place that prints."""
