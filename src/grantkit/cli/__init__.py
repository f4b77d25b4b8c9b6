"""The command line: thin, a file per command. It holds no logic of its own."""
