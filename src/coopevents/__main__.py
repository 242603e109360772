"""`python -m coopevents`: the program without its script on the PATH."""

from coopevents.cli import main

if __name__ == "__main__":
    main()
