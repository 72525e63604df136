package cn.anxue.demo;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import java.util.List;
import java.util.stream.IntStream;

/** The 203 institutions of 承德市 over its twelve counties, whose deposits add up to 11,510,000 yuan. */
final class ChengdePlan {
    static final int INSTITUTIONS = 203;

    static final List<String> COUNTIES = List.of(
            "130802", "130803", "130804", "130821", "130822", "130824", "130825", "130826", "130827", "130828",
            "130871", "130881");

    /** In turn, in yuan; 280,000 every five. */
    private static final long[] DEPOSITS_YUAN = {30_000, 50_000, 50_000, 60_000, 90_000};

    /** So many from the first on pay 10,000 more, which brings the sum to what the city reported. */
    private static final int RAISED = 18;

    private static final long RAISE_YUAN = 10_000;

    private static final List<InstitutionCategory> CATEGORIES = List.of(
            InstitutionCategory.ARTS,
            InstitutionCategory.SPORTS,
            InstitutionCategory.ARTS,
            InstitutionCategory.SCIENCE,
            InstitutionCategory.ARTS,
            InstitutionCategory.SPORTS,
            InstitutionCategory.SUBJECT);

    private ChengdePlan() {}

    static List<PlannedInstitution> institutions() {
        return IntStream.range(0, INSTITUTIONS)
                .mapToObj(ChengdePlan::institution)
                .toList();
    }

    static String countyOf(int number) {
        return COUNTIES.get(number % COUNTIES.size());
    }

    private static PlannedInstitution institution(int number) {
        long yuan = DEPOSITS_YUAN[number % DEPOSITS_YUAN.length] + (number < RAISED ? RAISE_YUAN : 0);
        int students = (int) (yuan / 1_000) + number % 7;
        return new PlannedInstitution(
                number + 1,
                "承德",
                countyOf(number),
                CATEGORIES.get(number % CATEGORIES.size()),
                new Registration.ScaleDraft(students, students * 4, 1),
                Money.ofYuan(yuan),
                number % 2 == 0 ? Cast.BANK_CODE : Cast.BANK2_CODE);
    }
}
