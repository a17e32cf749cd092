package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.homeward.app.reports.web.ReportHtml;
import org.homeward.app.reports.web.ReportPage;
import org.homeward.app.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTests {

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndMarkedWithItsLanguage(Language language) throws Exception {
        Element html = parse(page(SampleReport.report(), language)).getDocumentElement();
        assertThat(html.getAttribute("lang")).isEqualTo(language.code());
        assertThat(html.getAttribute("dir")).isEqualTo(language.direction());
    }

    @Test
    void holdsEverySectionInOrderUnderOneTitle() throws Exception {
        Document page = parse(page(SampleReport.report(), Language.EN));
        List<String> sections = new ArrayList<>();
        for (Element section : all(page, "section")) {
            sections.add(section.getAttribute("id"));
        }
        assertThat(sections).isEqualTo(ReportPage.SECTIONS);
        assertThat(all(page, "h1")).hasSize(1);
    }

    @Test
    void neverSkipsAHeadingLevel() throws IOException {
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(page(SampleReport.report(), Language.EN))
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.charAt(2) - '0')
                .toList();
        assertThat(levels.getFirst()).isOne();
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at)).as("heading %d of %s", at, levels).isLessThanOrEqualTo(levels.get(at - 1) + 1);
        }
    }

    @Test
    void fetchesNothingAndRunsNothing() throws IOException {
        String page = page(SampleReport.report(), Language.EN);
        assertThat(page)
                .doesNotContainPattern("(?i)https?://|//[a-z]+\\.|@import|<script|<link|<iframe|\\ssrc=|\\son[a-z]+=");
        assertThat(Pattern.compile("url\\((?!#)").matcher(page).find()).isFalse();
    }

    @Test
    void givesEveryPictureATitleADescriptionAndIdsOfItsOwn() throws Exception {
        Document page = parse(page(SampleReport.report(), Language.EN));
        Set<String> ids = new HashSet<>();
        for (Element each : all(page, "*")) {
            if (each.hasAttribute("id")) {
                assertThat(ids.add(each.getAttribute("id")))
                        .as(each.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(all(page, "svg")).hasSizeGreaterThanOrEqualTo(6);
        for (Element picture : all(page, "svg")) {
            assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            for (String labelled : picture.getAttribute("aria-labelledby").split(" ", -1)) {
                assertThat(ids).contains(labelled);
            }
        }
        for (Element link : all(page, "a")) {
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
    }

    @Test
    void givesEveryTableACaptionAndHeadedColumns() throws Exception {
        Document page = parse(page(SampleReport.report(), Language.EN));
        for (Element table : all(page, "table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isOne();
        }
        for (Element head : all(page, "th")) {
            assertThat(head.getAttribute("scope")).isIn("col", "row");
        }
    }

    @Test
    void keepsEveryRivalFigureBesideItsSource() throws IOException {
        assertThat(page(SampleReport.report(), Language.EN))
                .contains("6,057", "6,060", "78", "57", "coordination headquarters", "interior minister");
    }

    @Test
    void showsWordsOfOthersAsWordsOnly() throws Exception {
        ExchangeReport tame = SampleReport.report();
        String hostile = "<script>alert(1)</script>\" onload=\"x\u0007\u202Eflip & 'quote'";
        ExchangeReport report = new ExchangeReport(
                tame.heading(),
                tame.log(),
                tame.funnels(),
                tame.gates(),
                tame.reconciliations(),
                tame.eligibility(),
                tame.plan(),
                tame.balance(),
                tame.events(),
                tame.remains(),
                tame.children(),
                tame.sources(),
                List.of(new Topic("hostile", Wording.quoted("en", hostile), List.of(), Wording.quoted("und", hostile))),
                tame.deliveries(),
                tame.checks(),
                tame.phases());
        String page = page(report, Language.EN);
        assertThat(page).doesNotContain("<script", "\u0007");
        assertThat(parse(page).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void drawsThePartiesAlikeWhicheverIsDrawnFirst() throws Exception {
        String page = page(SampleReport.report(), Language.EN);
        assertThat(count(page, "class=\"key first\"")).isEqualTo(count(page, "class=\"key second\""));
        assertThat(count(page, "class=\"first filled\"")).isEqualTo(count(page, "class=\"second filled\""));
    }

    @Test
    void keepsContrastForTextAndForPictures() {
        String style = ReportHtml.style();
        String screen = style.substring(0, style.indexOf("@media print"));
        for (String ground : List.of("paper", "wash")) {
            for (String text : List.of("ink", "muted", "link")) {
                assertThat(contrast(colour(screen, text), colour(screen, ground)))
                        .as(text)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String shape : List.of("first", "second", "delivered")) {
                assertThat(contrast(colour(screen, shape), colour(screen, ground)))
                        .as(shape)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void usesNoPhysicalSides() {
        assertThat(ReportHtml.style())
                .doesNotContainPattern(
                        "(margin|padding|border)-(left|right)|text-align:(left|right)|[;{](left|right):|float:");
    }

    @Test
    void showsAnExchangeInWhichNothingHappened() throws Exception {
        ExchangeReport full = SampleReport.report();
        ExchangeReport empty = new ExchangeReport(
                full.heading(),
                full.log(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PlanCalendar(List.of(), List.of(), Wording.quoted("en", "no plan"), List.of()),
                new BalanceCurve(0, List.of()),
                List.of(),
                new RemainsAccount(List.of(), List.of(), List.of()),
                new ChildrenAccount(0, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(all(parse(page(empty, Language.EN)), "section")).hasSize(ReportPage.SECTIONS.size());
    }

    private static String page(ExchangeReport report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.page(report, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Reads the page as XML after closing the two void elements that the templates use. */
    private static Document parse(String page) throws Exception {
        String closed = page.replaceAll("<(meta|br)([^>]*)>", "<$1$2/>").replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(closed.strip())));
    }

    private static List<Element> all(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    private static int colour(String style, String name) {
        var found = Pattern.compile("--" + name + ":#([0-9a-f]{3,6})").matcher(style);
        assertThat(found.find()).as(name).isTrue();
        String hex = found.group(1);
        return Integer.parseInt(hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex, 16);
    }

    /** Contrast ratio as WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        double sum = 0;
        double[] weights = {0.0722, 0.7152, 0.2126};
        for (int channel = 0; channel < 3; channel++) {
            double value = (colour >> (8 * channel) & 0xff) / 255.0;
            sum += weights[channel] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
