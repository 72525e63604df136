package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks over every number of the founding documents: each is read from its cell of a report, and none is left out unnoticed. */
@QuarkusTest
class FoundingNumbersTest {
    private static final Source CHENGDE = new Source("auditor.chengde", "reports/year?region=130800&until=2023-12-31");
    private static final Source CHENGDE_SCHOOLS =
            new Source("officer.chengde", "reports/schools?region=130800&month=2023-05");
    private static final Source XINYANG = new Source("officer.xinyang", "reports/schools?region=411500&month=2022-06");
    private static final Source PUYANG = new Source("officer.puyang", "reports/schools?region=410900&month=2023-05");
    private static final Source LIUNAN = new Source("officer.liunan", "reports/schools?region=450204&month=2021-09");
    private static final Source YANGQUAN = new Source("auditor", "reports/year?region=140302&until=2023-12-31");
    private static final Source YANGQUAN_FAMILIES = new Source("auditor", "school-surveys/{survey}/summary");

    private static final Map<String, Cell> CELLS = cells();

    /** Numbers of the documents that count nothing. */
    private static final Map<String, String> NO_FIGURES = Map.of(
            "chengde-2023.regionCode", "names the place",
            "yangquan-chengqu-2023.regionCode", "names the place",
            "xinyang-2022.regionCode", "names the place",
            "puyang-2023.regionCode", "names the place",
            "liunan-2021.regionCode", "names the place");

    private final Map<Source, JsonPath> read = new HashMap<>();

    /** A report, and who reads it. */
    private record Source(String actor, String address) {}

    /**
     * Where a number stands.
     *
     * @param per another cell by which it is divided
     */
    private record Cell(
            Source source, String path, @Nullable String per, boolean orMore) {}

    @Test
    void readsEveryNumberFromAReport() throws IOException {
        Map<String, BigDecimal> stated = new TreeMap<>();
        numbers("", document(), stated);
        stated.keySet().removeAll(NO_FIGURES.keySet());
        assertEquals(new TreeSet<>(CELLS.keySet()), stated.keySet());

        List<String> different = new ArrayList<>();
        stated.forEach((name, number) -> {
            Cell cell = Objects.requireNonNull(CELLS.get(name));
            BigDecimal reported = reported(cell);
            int compared = reported.compareTo(number);
            if (compared != 0 && !(cell.orMore() && compared > 0)) {
                different.add(name + ": " + number + " was stated, " + reported + " is reported");
            }
        });
        assertEquals(List.of(), different);
    }

    @Test
    void countsATierWhereSomebodyIsAssessedByIt() {
        for (int tier : List.of(10, 20, 50)) {
            assertTrue(number(YANGQUAN, line("deposits.tier." + tier)).signum() > 0, "tier " + tier);
        }
    }

    private static Map<String, Cell> cells() {
        Map<String, Cell> cells = new TreeMap<>();
        figure(cells, "chengde-2023.institutions", CHENGDE, "institutions.count");
        figure(cells, "chengde-2023.institutionsShareOfProvincePercent", CHENGDE, "shares.INSTITUTIONS");
        figure(cells, "chengde-2023.depositsPaidYuan", CHENGDE, "deposits.held");
        figure(cells, "chengde-2023.depositsShareOfProvinceSupervisedFundsPercent", CHENGDE, "shares.SUPERVISED_FUNDS");
        figure(cells, "chengde-2023.onNationalPlatform", CHENGDE, "institutions.platform");
        figure(cells, "chengde-2023.supervisors", CHENGDE, "supervisors.count");
        figure(cells, "chengde-2023.supervisedInstitutions", CHENGDE, "supervisors.institutions");
        figure(cells, "chengde-2023.specialCampaigns", CHENGDE, "campaigns.opened");
        figure(cells, "chengde-2023.fullCoverageInspectionRounds", CHENGDE, "rounds.complete");
        figure(cells, "chengde-2023.rectificationNotices", CHENGDE, "notices.issued.RECTIFICATION_ORDER");
        figure(cells, "chengde-2023.closureNotices", CHENGDE, "notices.issued.CLOSURE_NOTICE");
        figure(cells, "chengde-2023.blacklisted", CHENGDE, "lists.black");
        at(cells, "chengde-2023.counties", CHENGDE_SCHOOLS, "counties.size()");
        at(cells, "chengde-2023.schools", CHENGDE_SCHOOLS, "total.schools");
        at(cells, "chengde-2023.primarySchools", CHENGDE_SCHOOLS, "byStage.PRIMARY.schools");
        at(cells, "chengde-2023.juniorSchools", CHENGDE_SCHOOLS, "byStage.JUNIOR.schools");
        at(cells, "chengde-2023.pupils", CHENGDE_SCHOOLS, "total.pupils");
        at(cells, "chengde-2023.primaryPupils", CHENGDE_SCHOOLS, "byStage.PRIMARY.pupils");
        at(cells, "chengde-2023.juniorPupils", CHENGDE_SCHOOLS, "byStage.JUNIOR.pupils");
        at(cells, "chengde-2023.afterSchoolParticipationPercent", CHENGDE_SCHOOLS, "total.participationPercent");
        at(cells, "chengde-2023.afterSchoolPupils", CHENGDE_SCHOOLS, "total.participants");
        at(cells, "chengde-2023.afterSchoolFundsYuan", CHENGDE_SCHOOLS, "funds.received.amount");
        yangquan(cells);
        at(cells, "xinyang-2022.schoolsWithAfterSchoolService", XINYANG, "total.schools");
        at(cells, "xinyang-2022.pupils", XINYANG, "total.pupils");
        at(cells, "xinyang-2022.teachers", XINYANG, "total.teachers");
        at(cells, "xinyang-2022.afterSchoolMonthlyFeeCapYuan", XINYANG, "monthlyFeeCap.amount");
        at(cells, "puyang-2023.schoolsWithAfterSchoolService", PUYANG, "total.schools");
        at(cells, "puyang-2023.pupils", PUYANG, "total.pupils");
        at(cells, "puyang-2023.teachers", PUYANG, "total.teachers");
        at(cells, "liunan-2021.subsidyYuanPerPupilPerDay", LIUNAN, "subsidyPerPupilDay.amount");
        return cells;
    }

    private static void yangquan(Map<String, Cell> cells) {
        String place = "yangquan-chengqu-2023.";
        figure(cells, place + "institutions", YANGQUAN, "institutions.count");
        figure(cells, place + "fullTimeRetakeInstitutions", YANGQUAN, "institutions.category.FULLTIME_RETAKE");
        figure(cells, place + "nonSubjectInstitutions", YANGQUAN, "institutions.competent.CULTURE_TOURISM");
        figure(cells, place + "depositCoveragePercent", YANGQUAN, "deposits.coverage");
        figure(cells, place + "prepaidFeeSupervisionCoveragePercent", YANGQUAN, "fees.coverage");
        at(cells, place + "depositTiersYuan.0", YANGQUAN, tier(10));
        at(cells, place + "depositTiersYuan.1", YANGQUAN, tier(20));
        at(cells, place + "depositTiersYuan.2", YANGQUAN, tier(50));
        cells.put(
                place + "accountPerInstitution",
                new Cell(YANGQUAN, line("deposits.oneAccount"), line("institutions.count"), false));
        at(
                cells,
                place + "specialTeamDepartments",
                YANGQUAN,
                "sections.lines.flatten().findAll { it.code.startsWith('campaigns.department.') && it.value != '0' }"
                        + ".size()");
        cells.put(
                place + "satisfactionAtLeastPercent",
                new Cell(YANGQUAN_FAMILIES, "results.find { it.wording.startsWith('家长满意度') }.average", null, true));
    }

    /** Its English name says it in yuan. */
    private static String tier(int tenThousands) {
        return "sections.lines.flatten().find { it.code == 'deposits.tier." + tenThousands + "' }.en";
    }

    private static void figure(Map<String, Cell> cells, String name, Source report, String code) {
        at(cells, name, report, line(code));
    }

    private static void at(Map<String, Cell> cells, String name, Source source, String path) {
        cells.put(name, new Cell(source, path, null, false));
    }

    private static String line(String code) {
        return "sections.lines.flatten().find { it.code == '" + code + "' }.value";
    }

    private BigDecimal reported(Cell cell) {
        BigDecimal number = number(cell.source(), cell.path());
        return cell.per() == null
                ? number
                : number.divide(number(cell.source(), cell.per()), 2, RoundingMode.UNNECESSARY);
    }

    private BigDecimal number(Source source, String path) {
        String found =
                Objects.requireNonNull(read.computeIfAbsent(source, this::ask).getString(path), path);
        return new BigDecimal(found.replaceAll("[^0-9.]", ""));
    }

    private JsonPath ask(Source source) {
        return get(source.actor(), source.address().replace("{survey}", survey(source)));
    }

    private static String survey(Source source) {
        return source.address().contains("{survey}")
                ? get(source.actor(), "school-surveys")
                        .getString("items.find { it.regionCode == '140302' && it.dueOn == '2023-07-14' }.id")
                : "";
    }

    private static JsonPath get(String actor, String address) {
        return given().auth()
                .oauth2(Tokens.of(actor))
                .get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Numbers, also those written as text; yes and no are none. */
    private static void numbers(String name, JsonNode node, Map<String, BigDecimal> found) {
        String before = name.isEmpty() ? "" : name + ".";
        node.properties().forEach(field -> numbers(before + field.getKey(), field.getValue(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers(before + i, node.get(i), found);
        }
        if (node.isNumber() || node.isTextual() && node.asText().matches("[0-9]+(\\.[0-9]+)?")) {
            found.put(name, new BigDecimal(node.asText()));
        }
    }

    private static JsonNode document() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FoundingNumbersTest.class.getResourceAsStream("/founding-figures.json"))) {
            return new ObjectMapper().readTree(file);
        }
    }
}
