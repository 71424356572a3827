"""`python -m kanban_app`."""

import sys

from kanban_app.cli import main

sys.exit(main())
