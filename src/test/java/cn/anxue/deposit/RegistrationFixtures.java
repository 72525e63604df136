package cn.anxue.deposit;

import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Registration;
import org.jspecify.annotations.Nullable;

/** Registrations told anew. */
final class RegistrationFixtures {
    private RegistrationFixtures() {}

    static Registration registrationOf(InstitutionView institution) {
        Registration like = InstitutionFixtures.registration();
        return new Registration(
                institution.uscc().value(),
                like.name(),
                like.brandName(),
                like.formerNames(),
                like.category(),
                like.regionCode(),
                like.address(),
                like.legalRepresentative(),
                like.contactPhone(),
                like.nationalPlatformId(),
                like.licence(),
                like.scale(),
                null);
    }

    static Registration with(
            Registration told, Registration.@Nullable LicenceDraft licence, Registration.@Nullable ScaleDraft scale) {
        return new Registration(
                told.uscc(),
                told.name(),
                told.brandName(),
                told.formerNames(),
                told.category(),
                told.regionCode(),
                told.address(),
                told.legalRepresentative(),
                told.contactPhone(),
                told.nationalPlatformId(),
                licence,
                scale,
                null);
    }

    static Registration withStudents(Registration told, int students) {
        return with(told, told.licence(), new Registration.ScaleDraft(students, 300, 1));
    }

    static Registration withoutLicence(Registration told) {
        return with(told, null, told.scale());
    }
}
