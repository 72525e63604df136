package cn.anxue.demo;

import cn.anxue.institution.Uscc;
import cn.anxue.school.SchoolDraft;
import cn.anxue.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The schools of a city as its founding document sums them; how the sums fall on schools is invented.
 *
 * @param prefecture how the city is called in names
 * @param junior how many of the schools are junior schools, the last ones
 */
record PlannedCity(
        String prefecture,
        List<String> counties,
        int schools,
        int junior,
        long primaryPupils,
        long juniorPupils,
        long participants,
        long teachers,
        LocalDate month) {
    private static final LocalDate OPENED_ON = LocalDate.of(2021, 9, 1);

    /** 承教提字（2023）第2号; it does not say how many teachers serve. */
    static final PlannedCity CHENGDE = new PlannedCity(
            "承德", ChengdePlan.COUNTIES, 554, 106, 243_351, 142_328, 372_836, 22_000, LocalDate.of(2023, 5, 1));

    /** 信阳市教育体育局, 2022-07-22; its pupils are those who take part. */
    static final PlannedCity XINYANG = new PlannedCity(
            "信阳",
            List.of("411502", "411503", "411521", "411522", "411523", "411524", "411525", "411526", "411527", "411528"),
            528,
            132,
            406_000,
            204_000,
            610_000,
            37_000,
            LocalDate.of(2022, 6, 1));

    /** 濮教函〔2023〕69号; its pupils are those who take part. */
    static final PlannedCity PUYANG = new PlannedCity(
            "濮阳",
            List.of("410902", "410922", "410923", "410926", "410927", "410928"),
            926,
            200,
            330_000,
            168_000,
            498_000,
            30_000,
            LocalDate.of(2023, 5, 1));

    List<Planned> all() {
        return IntStream.range(0, schools).mapToObj(this::planned).toList();
    }

    /** The share of the n-th of many, so that all shares add up to the total. */
    static long share(long total, int many, int n) {
        return total / many + (n < total % many ? 1 : 0);
    }

    /** One school and its month. */
    record Planned(SchoolDraft draft, String serial, int pupils, int participants, int teachers) {
        String account() {
            return "6203" + serial;
        }

        /** Half of the schools bank here, half there. */
        String bankCode() {
            return Integer.parseInt(serial) % 2 == 0 ? Cast.BANK_CODE : Cast.BANK2_CODE;
        }
    }

    private Planned planned(int n) {
        int primary = schools - junior;
        boolean isJunior = n >= primary;
        // The younger ones take part in the same proportion as all.
        long primaryParticipants = primaryPupils * participants / (primaryPupils + juniorPupils);
        long pupils = isJunior ? share(juniorPupils, junior, n - primary) : share(primaryPupils, primary, n);
        long taking = isJunior
                ? share(participants - primaryParticipants, junior, n - primary)
                : share(primaryParticipants, primary, n);
        String region = counties.get(n % counties.size());
        String serial = region + "%03d".formatted(n + 1);
        SchoolDraft draft = new SchoolDraft(
                "%s示例第%03d%s".formatted(prefecture, n + 1, isJunior ? "初级中学" : "小学"),
                Uscc.withCheckDigit("12" + region + "MBX" + "%06d".formatted(n + 1))
                        .value(),
                region,
                isJunior ? Stage.JUNIOR : Stage.PRIMARY,
                OPENED_ON);
        return new Planned(draft, serial, (int) pupils, (int) taking, (int) share(teachers, schools, n));
    }
}
