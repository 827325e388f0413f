"""Publishers and releases, as the settings declare them: names of one only, families that exist, nothing of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs_dossier.check.rule import Case, rule
from mkdocs_dossier.model.dates.errors import shown
from mkdocs_dossier.model.diagnostic import Diagnostic, diagnostic
from mkdocs_dossier.model.outlets import host_in_name, host_of, usual_names
from mkdocs_dossier.model.publishers import Publisher, houses, written_form
from mkdocs_dossier.text.similar import near_ids

_NO_PUBLISHER = "no article's publisher or agency is {!r}, by any of its names"


def _publishers(case: Case) -> Mapping[str, Publisher]:
    """The declared publishers; none while the settings can't be read whole, since what is missing may be there."""
    return {} if case.gaps.settings_faulty else case.dossier.settings.publishers


@rule
def names_mean_one_publisher(case: Case) -> Iterator[Diagnostic]:
    """No written form is that of two publishers."""
    marks = case.dossier.settings_marks
    owners: dict[str, str] = {}
    for publisher_id, publisher in _publishers(case).items():
        for index, form in enumerate(publisher.forms):
            owner = owners.setdefault(written_form(form), publisher_id)
            if owner != publisher_id:
                field = ("names", index - 1) if index else ("name",)
                message = f"{shown(form)} is a name of the publisher {owner!r} as well"
                origin = marks.at("publishers", publisher_id, *field).origin
                yield diagnostic("publisher-name-twice", message, origin)


@rule
def families_exist(case: Case) -> Iterator[Diagnostic]:
    """A publisher belongs to another that is declared, and not to itself, directly or through others."""
    publishers = _publishers(case)
    for publisher_id, publisher in publishers.items():
        family = publisher.family
        if family is None:
            continue
        origin = case.dossier.settings_marks.at("publishers", publisher_id, "family").origin
        if family not in publishers:
            hint = near_ids(family, publishers, f"Declare {family!r} under `publishers:`.")
            yield diagnostic("dangling-reference", f"there is no publisher {shown(family)}", origin, hint)
            continue
        circle = list(houses(publishers, publisher_id))
        if publishers[circle[-1]].family == publisher_id == min(circle):  # once, however many there are
            way = " → ".join([*circle, publisher_id])
            message = f"the publisher {publisher_id!r} belongs to itself: {way}"
            hint = "Remove `family:`: articles of one publisher count as one origin anyway."
            yield diagnostic("self-reference", message, origin, hint)


@rule
def releases_exist(case: Case) -> Iterator[Diagnostic]:
    """A release that an article reproduces is declared."""
    releases = case.dossier.settings.releases
    if case.gaps.settings_faulty:
        return
    for source in case.dossier.sources.values():
        release = source.meta.release
        if release is not None and release not in releases:
            hint = near_ids(release, releases, "Declare it under `releases:` in seeds/dossier.yaml.")
            message = f"there is no release {shown(release)}"
            yield case.diagnostic("dangling-reference", message, source.id, "release", hint=hint)


@rule
def agencies_are_declared_as_such(case: Case) -> Iterator[Diagnostic]:
    """Whom an article is credited to as an agency is one, if it is declared."""
    publishers = _publishers(case)
    for source in case.dossier.sources.values():
        agency = source.meta.agency
        known = case.dossier.publisher(agency)
        if agency and known is not None and known in publishers and not publishers[known].agency:
            message = f"{shown(agency)} is declared as a publisher that is no agency"
            hint = f"Add `agency: true` to the publisher {known!r}, or correct the article."
            yield case.diagnostic("agency-not-declared", message, source.id, "agency", hint=hint)


@rule
def hosts_have_one_outlet(case: Case) -> Iterator[Diagnostic]:
    """Articles from one host name one outlet; each further name is told once."""
    dossier = case.dossier
    usual, told = usual_names(dossier.sources.values()), set()
    for source in dossier.sources.values():
        name = source.meta.publisher
        if name is None:
            continue
        host = host_in_name(name) or host_of(source.meta.url or "")
        other = usual.at(host) or name
        declared = dossier.publisher(name) and dossier.publisher(other)
        if not declared and written_form(other) != written_form(name) and (host, name) not in told:
            told.add((host, name))
            message = f"articles at {host} name {shown(name)} as their publisher, and {shown(other)} as well"
            yield case.diagnostic("outlet-named-twice", message, source.id, "publisher")


@rule
def publishers_and_releases_are_used(case: Case) -> Iterator[Diagnostic]:
    """Each publisher stands in some article or has others under it, and each release is reproduced by some article."""
    dossier = case.dossier
    if case.gaps.blind or case.gaps.faulty or case.gaps.settings_faulty:
        return
    named = {outlet.id for outlet in dossier.outlets.values()}
    named |= {dossier.publisher(source.meta.agency) or "" for source in dossier.sources.values()}
    above = {each.family for each in dossier.settings.publishers.values()}
    reproduced = {source.meta.release for source in dossier.sources.values()}
    for field, declared, used, message in (
        ("publishers", dossier.settings.publishers, named | above, _NO_PUBLISHER),
        ("releases", dossier.settings.releases, reproduced, "no article reproduces the release {!r}"),
    ):
        for name in declared:
            if name not in used:
                origin = dossier.settings_marks.key_at(field, name)
                yield diagnostic("publisher-unused", message.format(name), origin)
