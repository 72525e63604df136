package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/**
 * What the founding documents state in words comes out of the reports, and the workbook and the reply sheet say the numbers that
 * {@link FoundingNumbersTest} reads. Nothing but reports is read.
 */
@QuarkusTest
class FoundingFiguresTest {
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "教育", "EDUCATION",
            "行政审批", "ADMINISTRATIVE_APPROVAL",
            "市场监管", "MARKET_SUPERVISION",
            "住建", "HOUSING",
            "公安", "PUBLIC_SECURITY");
    /** Each with the lines of the report that count it. */
    private static final Map<String, List<String>> INSTRUMENTS = Map.of(
            "督查", List.of("checks.visits"),
            "函询", List.of("notices.issued.INQUIRY_LETTER"),
            "约谈", List.of("notices.issued.REGULATORY_INTERVIEW"),
            "公示", List.of("notices.publicities"),
            "黑白名单", List.of("lists.black", "lists.white"),
            "双随机一公开", List.of("checks.draws"),
            "承诺书", List.of("notices.issued.COMMITMENT"),
            "告知书", List.of("notices.issued.NOTIFICATION"));
    /** Nobody is inspected in the demo data of 阳泉; 承德 is. */
    private static final Set<String> NOT_PLAYED = Set.of("checks.visits", "checks.draws");

    private static final Map<String, String> CHANNELS = Map.of("举报电话", "HOTLINE", "邮箱", "MAIL", "随手拍小程序", "PAGE");

    @Test
    void namesTheDepartmentsAndChannelsOfChengde() throws IOException {
        JsonNode stated = stated("chengde-2023");
        JsonPath year = report("auditor.chengde", "year?region=130800&until=2023-12-31");

        stated.get("enforcementDepartments")
                .forEach(department -> positive(year, "campaigns.department." + DEPARTMENTS.get(department.asText())));
        stated.get("tipOffChannels")
                .forEach(channel -> positive(year, "tipoffs.channel." + CHANNELS.get(channel.asText())));
    }

    @Test
    void printsYangquan() throws IOException {
        JsonNode stated = stated("yangquan-chengqu-2023");
        for (String relation : List.of("COMPETENT_AUTHORITY", "DEPOSIT_SUPERVISOR")) {
            JsonPath month = report("auditor", "month?region=140302&relation=" + relation);

            equal(stated, "institutions", month, "institutions.count");
            equal(stated, "fullTimeRetakeInstitutions", month, "institutions.category.FULLTIME_RETAKE");
            equal(stated, "nonSubjectInstitutions", month, "institutions.competent.CULTURE_TOURISM");
            assertEquals(hundred(stated, "depositCoveragePercent"), figure(month, "deposits.coverage"));
            assertEquals(hundred(stated, "prepaidFeeSupervisionCoveragePercent"), figure(month, "fees.coverage"));
            stated.get("depositTiersYuan").forEach(tier -> positive(month, "deposits.tier." + tier.asInt() / 10_000));
            equal(stated, "institutions", month, "deposits.oneAccount");
            equal(stated, "institutions", month, "deposits.threeParties");
            equal(stated, "institutions", month, "deposits.interestBearing");
        }
    }

    @Test
    void saysTheSameInTheWorkbookAndTheReplySheet() throws IOException {
        byte[] file = given().auth()
                .oauth2(Tokens.of("auditor.chengde"))
                .get("/api/v1/reports/year/sheet?region=130800&until=2023-12-31")
                .then()
                .statusCode(200)
                .contentType(ReportSheet.XLSX)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(new BigDecimal("203"), number(rows, "institutions.count"));
            assertEquals(0, new BigDecimal("11510000").compareTo(number(rows, "deposits.held")));
            assertEquals(0, new BigDecimal("3.49").compareTo(number(rows, "shares.INSTITUTIONS")));
            assertEquals(2, workbook.getSheets().count());
        }
        List<String> said = report("auditor.chengde", "reply?region=130800&until=2023-12-31")
                .getList("sentences");
        assertTrue(said.get(0).startsWith("承德市现有校外培训机构203家"), said.get(0));
        assertTrue(said.contains("机构数占上级总数的3.49%。"));
        assertTrue(said.contains("下发整改通知书123份。"));
    }

    private static BigDecimal number(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 8 && code.equals(row.getCellText(8)))
                .findFirst()
                .orElseThrow()
                .getCellAsNumber(3)
                .orElseThrow();
    }

    @Test
    void printsTheSpecialTeamOfYangquanAndCountsItsInstruments() throws IOException {
        JsonNode stated = stated("yangquan-chengqu-2023");
        JsonPath year = report("auditor", "year?region=140302&until=2023-12-31");

        long departments = year.<Map<String, String>>getList("sections.lines.flatten()").stream()
                .filter(line -> String.valueOf(line.get("code")).startsWith("campaigns.department."))
                .filter(line -> !"0".equals(line.get("value")))
                .count();
        assertEquals(stated.get("specialTeamDepartments").asLong(), departments);
        stated.get("instruments")
                .forEach(instrument -> Objects.requireNonNull(INSTRUMENTS.get(instrument.asText()))
                        .forEach(code -> {
                            assertNotNull(figure(year, code), code);
                            if (!NOT_PLAYED.contains(code)) {
                                positive(year, code);
                            }
                        }));
    }

    @Test
    void printsTheSatisfactionOfYangquan() throws IOException {
        BigDecimal stated = new BigDecimal(stated("yangquan-chengqu-2023")
                .get("satisfactionAtLeastPercent")
                .asText());
        String survey = read("auditor", "school-surveys")
                .getString("items.find { it.regionCode == '140302' && it.dueOn == '2023-07-14' }.id");
        JsonPath summary = read("auditor", "school-surveys/" + survey + "/summary");

        assertEquals("100.00", summary.getString("total.percent"));
        BigDecimal satisfied =
                new BigDecimal(summary.getString("results.find { it.wording.startsWith('家长满意度') }.average"));
        assertTrue(satisfied.compareTo(stated) >= 0, satisfied.toPlainString());
        assertTrue(satisfied.compareTo(BigDecimal.valueOf(100)) <= 0, satisfied.toPlainString());
    }

    private static String hundred(JsonNode stated, String name) {
        return new BigDecimal(stated.get(name).asText()).setScale(2).toPlainString();
    }

    private static void equal(JsonNode stated, String name, JsonPath report, String code) {
        assertEquals(stated.get(name).asText(), figure(report, code), name);
    }

    private static void positive(JsonPath report, String code) {
        assertTrue(Long.parseLong(figure(report, code)) > 0, code);
    }

    private static String figure(JsonPath report, String code) {
        return report.getString("sections.lines.flatten().find { it.code == '" + code + "' }.value");
    }

    private static JsonPath report(String actor, String address) {
        return read(actor, "reports/" + address);
    }

    private static JsonPath read(String actor, String address) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonNode stated(String document) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FoundingFiguresTest.class.getResourceAsStream("/founding-figures.json"))) {
            return new ObjectMapper().readTree(file).get(document);
        }
    }
}
