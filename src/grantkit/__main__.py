"""`python -m grantkit`, and the command `grantkit`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from grantkit.cli.main import run  # noqa: PLC0415 -- nothing heavy before it is needed

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
