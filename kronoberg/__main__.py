"""Run the command line: `python -m kronoberg`."""

import sys

from kronoberg import cli

sys.exit(cli.main())
