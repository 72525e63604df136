package cn.anxue.demo;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.Registration;
import cn.anxue.institution.Uscc;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An institution as invented.
 *
 * @param serial its number in the region, from 1
 * @param prefecture how its region is called in names
 * @param deposit what it pays in, which is what it must
 */
record PlannedInstitution(
        int serial,
        String prefecture,
        String regionCode,
        InstitutionCategory category,
        Registration.ScaleDraft scale,
        Money deposit,
        String bankCode) {
    private static final LocalDate LICENSED_ON = LocalDate.of(2022, 9, 1);
    private static final LocalDate LICENSED_UNTIL = LocalDate.of(2037, 8, 31);

    /** 52: private non-enterprise unit, as tutoring institutions commonly are. */
    Uscc uscc() {
        return Uscc.withCheckDigit("52" + regionCode + "MJD" + "%06d".formatted(serial));
    }

    String name() {
        return "%s示例第%03d%s".formatted(prefecture, serial, suffix());
    }

    String depositAccount() {
        return account("6200");
    }

    String feeAccount() {
        return account("6201");
    }

    String settlementAccount() {
        return account("6202");
    }

    Registration registration() {
        return new Registration(
                uscc().value(),
                name(),
                null,
                List.of(),
                category,
                regionCode,
                "示例路" + serial + "号",
                "示例负责人%03d".formatted(serial),
                "0300-5550%03d".formatted(serial),
                "示例%s%06d".formatted(regionCode, serial),
                new Registration.LicenceDraft("教民1%s7%06d号".formatted(regionCode, serial), LICENSED_ON, LICENSED_UNTIL),
                scale,
                null);
    }

    private String suffix() {
        return switch (category) {
            case SUBJECT -> "学科培训中心";
            case ARTS -> "艺术培训中心";
            case SPORTS -> "体育培训中心";
            case SCIENCE -> "科技培训中心";
            case FULLTIME_RETAKE -> "高三补习学校";
            case OTHER -> "培训中心";
        };
    }

    private String account(String prefix) {
        return prefix + regionCode + "%06d".formatted(serial);
    }
}
