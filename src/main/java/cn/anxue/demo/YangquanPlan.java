package cn.anxue.demo;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import java.util.List;

/** The 14 institutions of 阳泉市城区: five full-time repeat schools and nine others, in the three tiers of the place. */
final class YangquanPlan {
    static final String REGION = "140302";

    private enum Size {
        SMALL(60, 300, 1, 100_000),
        MIDDLE(220, 1_000, 1, 200_000),
        LARGE(460, 2_400, 2, 500_000);

        private final Registration.ScaleDraft scale;
        private final Money deposit;

        Size(int students, int squareMetres, int teachingPoints, long depositYuan) {
            this.scale = new Registration.ScaleDraft(students, squareMetres, teachingPoints);
            this.deposit = Money.ofYuan(depositYuan);
        }
    }

    private YangquanPlan() {}

    static List<PlannedInstitution> institutions() {
        return List.of(
                institution(1, InstitutionCategory.FULLTIME_RETAKE, Size.LARGE),
                institution(2, InstitutionCategory.FULLTIME_RETAKE, Size.LARGE),
                institution(3, InstitutionCategory.FULLTIME_RETAKE, Size.MIDDLE),
                institution(4, InstitutionCategory.FULLTIME_RETAKE, Size.MIDDLE),
                institution(5, InstitutionCategory.FULLTIME_RETAKE, Size.MIDDLE),
                institution(6, InstitutionCategory.ARTS, Size.SMALL),
                institution(7, InstitutionCategory.ARTS, Size.SMALL),
                institution(8, InstitutionCategory.ARTS, Size.MIDDLE),
                institution(9, InstitutionCategory.ARTS, Size.LARGE),
                institution(10, InstitutionCategory.SPORTS, Size.SMALL),
                institution(11, InstitutionCategory.SPORTS, Size.SMALL),
                institution(12, InstitutionCategory.SPORTS, Size.MIDDLE),
                institution(13, InstitutionCategory.SCIENCE, Size.SMALL),
                institution(14, InstitutionCategory.SCIENCE, Size.SMALL));
    }

    /** The one the actor {@code institution} acts for, and which has sold something. */
    static PlannedInstitution selling() {
        return institutions().stream()
                .filter(institution -> institution.category() == InstitutionCategory.ARTS)
                .findFirst()
                .orElseThrow();
    }

    private static PlannedInstitution institution(int serial, InstitutionCategory category, Size size) {
        return new PlannedInstitution(serial, "阳泉", REGION, category, size.scale, size.deposit, Cast.BANK_CODE);
    }
}
