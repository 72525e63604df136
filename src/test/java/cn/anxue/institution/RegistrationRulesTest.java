package cn.anxue.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

    @Test
    void findsNothingWrongWithAWholeRegistration() {
        assertEquals(Set.of(), complaints(InstitutionFixtures.registration()));
    }

    @Test
    void complainsOfEverythingAtOnce() {
        var nothing = new Registration(
                null, " ", null, List.of(), null, null, null, null, null, null, null, null, TODAY.plusDays(1));

        assertEquals(
                Set.of(
                        "/uscc REQUIRED",
                        "/name REQUIRED",
                        "/category REQUIRED",
                        "/regionCode REQUIRED",
                        "/address REQUIRED",
                        "/legalRepresentative REQUIRED",
                        "/contactPhone REQUIRED",
                        "/scale REQUIRED",
                        "/registeredOn DATE_IN_FUTURE"),
                complaints(nothing));
    }

    @Test
    void namesThePartsOfLicenceAndScale() {
        var wrong = registration(
                "91350100M000100Y4Z",
                "0393-4400001",
                new Registration.LicenceDraft(null, TODAY.plusDays(1), TODAY),
                new Registration.ScaleDraft(-1, null, 1_000_001));

        assertEquals(
                Set.of(
                        "/uscc USCC_CHECK_DIGIT",
                        "/licence/number REQUIRED",
                        "/licence/issuedOn DATE_IN_FUTURE",
                        "/licence/expiresOn LICENCE_ENDS_BEFORE_START",
                        "/scale/students NEGATIVE_SCALE",
                        "/scale/premisesSquareMetres REQUIRED",
                        "/scale/teachingPoints NEGATIVE_SCALE"),
                complaints(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678,true",
        "+86 13912345678,true",
        "0393-4400001,true",
        "0355-12345678-801,true",
        "400-800-1234,true",
        "12345,false",
        "23912345678,false",
        "1391234567a,false"
    })
    void knowsPhoneNumbers(String phone, boolean accepted) {
        var registration =
                registration(InstitutionFixtures.uscc().value(), phone, null, new Registration.ScaleDraft(1, 1, 1));
        assertEquals(accepted ? Set.of() : Set.of("/contactPhone PHONE_FORMAT"), complaints(registration));
    }

    @Test
    void refusesOverlongAndUnprintableText() {
        var registration = InstitutionFixtures.registration("长".repeat(101));
        assertEquals(Set.of("/name TOO_LONG"), complaints(registration));
        assertEquals(Set.of("/name INVALID_VALUE"), complaints(InstitutionFixtures.registration("空\u0000白")));
    }

    private static Set<String> complaints(Registration registration) {
        var found = new Violations();
        var rules = new RegistrationRules(registration, TODAY, "", found);
        rules.checkUscc();
        rules.check();
        return found.list().stream()
                .map(violation -> violation.pointer() + " " + violation.kind().name())
                .collect(Collectors.toSet());
    }

    private static Registration registration(
            String uscc, String phone, Registration.@Nullable LicenceDraft licence, Registration.ScaleDraft scale) {
        return new Registration(
                uscc,
                "测试培训中心",
                null,
                List.of(),
                InstitutionCategory.ARTS,
                "410902",
                "路",
                "人",
                phone,
                null,
                licence,
                scale,
                null);
    }
}
