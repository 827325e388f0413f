"""Every package that users get is listed with its licence, and none is under a copyleft that would bind them."""

import re

from licences import PAGE, locked

ROW = re.compile(r"^\| (?P<name>\S+) \| (?P<licence>[^|]+) \|$", re.MULTILINE)


def rows():
    text = PAGE.read_text(encoding="utf-8")
    return {
        found["name"]: found["licence"]
        for found in ROW.finditer(text)
        if found["name"] not in {"package", "---"}
    }


def test_every_locked_package_is_listed():
    builder = list(locked("site.txt"))
    assert list(rows())[: len(builder)] == builder
    assert sorted(rows()) == sorted(locked("workbench.txt"))


def test_no_package_binds_those_who_use_it():
    for name, licence in rows().items():
        choices = [choice for choice in licence.split(" OR ") if "GPL" not in choice]
        assert choices, name
