"""A module that can't even be loaded: its process ends."""

import os

os._exit(3)
