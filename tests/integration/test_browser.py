"""The page and the notebook's table in a real browser: looked at, clicked, used with the keyboard, read aloud."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import newsseg
from newsseg.characters import xml_text
from newsseg.viewing import page
from tests.integration.conftest import ROOT
from tests.test_viewing import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

webdriver = pytest.importorskip("selenium.webdriver", reason="newsseg[integration] is not installed: selenium")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="there is no Chromium with its driver")
TEXT = (ROOT / "examples" / "harbour.txt").read_text(encoding="utf-8")
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--window-size=1100,900",
)  # fmt: skip
SCHEMES = ("light", "dark")
LEAST_CONTRAST = 4.5
"""What WCAG asks of text (AA)."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (*OPTIONS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def shown(browser: Any, tmp_path: Path) -> Any:  # noqa: ANN401 - a driver
    scheme(browser, "light")
    return show(browser, tmp_path, page(newsseg.segment(TEXT), "harbour.txt"))


def show(browser: Any, tmp_path: Path, written: str) -> Any:  # noqa: ANN401
    path = tmp_path / "page.html"
    path.write_text(written, encoding="utf-8")
    browser.get_log("performance")
    browser.get(path.as_uri())
    return browser


def scheme(browser: Any, name: str) -> None:  # noqa: ANN401
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})


def find(browser: Any, selector: str) -> list[Any]:  # noqa: ANN401
    found: list[Any] = browser.find_elements("css selector", selector)
    return found


def luminance(colour: str) -> float:
    parts = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_all_segments_are_there(shown: Any) -> None:  # noqa: ANN401
    article = newsseg.segment(TEXT)
    assert [one.get_property("textContent") for one in find(shown, ".text")] == [one.text for one in article]
    assert [one.text for one in find(shown, ".segment .label")] == [one.label for one in article]
    assert shown.title == "harbour.txt"


def test_a_click_opens_the_evidence_and_a_click_closes_it(shown: Any) -> None:  # noqa: ANN401
    evidence, summary = find(shown, ".headline .evidence")[0], find(shown, ".headline summary")[0]
    assert not evidence.is_displayed()
    summary.click()
    assert evidence.is_displayed()
    [headline] = [one for one in newsseg.segment(TEXT).explain() if one.label == "headline"]
    assert f"{headline.margin:.2f} ahead of {headline.runner_up}" in evidence.text
    bars = find(shown, ".headline[open] td.bars span")
    heaviest = headline.evidence[0]
    weights = [abs(term.weight - term.against) for term in headline.evidence]
    widths = [bar.size["width"] for bar in bars]
    assert max(widths) > 20
    assert widths[1] / widths[0] == pytest.approx(weights[1] / weights[0], abs=0.1)
    assert ("for" in bars[0].get_attribute("class")) == (heaviest.weight >= heaviest.against)
    summary.click()
    assert not evidence.is_displayed()


def test_a_family_can_be_hidden(shown: Any) -> None:  # noqa: ANN401
    find(shown, "#show-chrome")[0].click()
    assert not any(one.is_displayed() for one in find(shown, ".segment.chrome"))
    assert all(one.is_displayed() for one in find(shown, ".segment:not(.chrome)"))
    find(shown, "#show-chrome")[0].click()
    assert all(one.is_displayed() for one in find(shown, ".segment.chrome"))


def test_everything_is_reached_with_the_keyboard(shown: Any) -> None:  # noqa: ANN401
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415 - where it is installed

    reached = []
    for _ in range(5 + 3):
        webdriver.ActionChains(shown).send_keys(Keys.TAB).perform()
        reached.append(shown.switch_to.active_element)
    assert [one.get_attribute("id") for one in reached[:5]] == [
        f"show-{one}" for one in ("headline", "caption", "body", "attribution", "chrome")
    ]
    assert [one.tag_name for one in reached[5:]] == ["summary"] * 3
    webdriver.ActionChains(shown).send_keys(Keys.ENTER).perform()
    assert find(shown, "details[open] .evidence")[0].is_displayed()
    assert reached[-1].value_of_css_property("outline-style") == "solid"


def test_a_screen_reader_is_told_line_label_and_confidence(shown: Any) -> None:  # noqa: ANN401
    nodes = shown.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = [(node.get("role", {}).get("value"), node.get("name", {}).get("value")) for node in nodes if not node.get("ignored")]
    article = newsseg.segment(TEXT)
    openers = [name for role, name in named if role == "DisclosureTriangle"]
    assert len(openers) == len(article)
    headline = article.headline
    assert headline is not None
    assert [" ".join(name.split()) for name in openers][4] == f"line 7 headline {headline.confidence:.0%} sure: {headline.text}"
    assert next(name for role, name in named if role == "checkbox").startswith("headline")
    assert ("heading", "harbour.txt") in named


@pytest.mark.parametrize("name", SCHEMES)
def test_all_words_can_be_read_in_light_and_dark(shown: Any, name: str, tmp_path: Path) -> None:  # noqa: ANN401
    scheme(shown, name)
    for summary in find(shown, "summary")[:6]:
        summary.click()
    grounds = (shown.find_element("css selector", "body"), find(shown, ".evidence")[0])
    backgrounds = [one.value_of_css_property("background-color") for one in grounds]
    assert (luminance(backgrounds[0]) > 0.5) == (name == "light")
    for selector in (".label", ".line", ".sure", ".text", ".filter", ".count", "small", "td", "q", "header p"):
        for one in find(shown, selector)[:40]:
            for background in backgrounds:
                assert contrast(one.value_of_css_property("color"), background) >= LEAST_CONTRAST, (selector, one.text)
    shown.save_screenshot(str(tmp_path / f"{name}.png"))
    assert (tmp_path / f"{name}.png").stat().st_size > 10_000


def test_it_fits_a_telephone(shown: Any) -> None:  # noqa: ANN401
    shown.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True})
    try:
        find(shown, "summary")[4].click()
        assert shown.execute_script("return document.documentElement.scrollWidth") <= 360
    finally:
        shown.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_nothing_is_fetched_and_nothing_runs(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    import json  # noqa: PLC0415

    show(browser, tmp_path, page(newsseg.segment(HOSTILE), HOSTILE))
    assert [one.get_property("textContent") for one in find(browser, ".text")] == [xml_text(one.text) for one in newsseg.segment(HOSTILE)]
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    fetched = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in fetched if not url.startswith("file:")] == []
    assert len(fetched) == 1
    assert find(browser, "script, img") == []


@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
def test_the_notebook_s_table_is_readable_on_light_and_dark(browser: Any, tmp_path: Path, ground: str) -> None:  # noqa: ANN401
    table = newsseg.segment(TEXT)._repr_html_()
    show(browser, tmp_path, f'<!doctype html><meta charset="utf-8"><body style="background:{ground}">{table}')
    background = browser.find_element("css selector", "body").value_of_css_property("background-color")
    labels = find(browser, "td:first-child")
    assert [one.text for one in labels] == [one.label for one in newsseg.segment(TEXT)]
    for one in labels:
        assert contrast(one.value_of_css_property("color"), background) >= 3, one.text
