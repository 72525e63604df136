package cn.anxue.institution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an institution when it is registered or changed. Anything may be absent or wrong here, so that all of
 * it is complained of at once; {@link RegistrationRules} decides.
 *
 * @param registeredOn the day it counts as registered; today if absent
 */
public record Registration(
        @Nullable String uscc,
        @Nullable String name,
        @Nullable String brandName,
        List<String> formerNames,
        @Nullable InstitutionCategory category,
        @Nullable String regionCode,
        @Nullable String address,
        @Nullable String legalRepresentative,
        @Nullable String contactPhone,
        @Nullable String nationalPlatformId,
        @Nullable LicenceDraft licence,
        @Nullable ScaleDraft scale,
        @Nullable LocalDate registeredOn) {
    public Registration {
        formerNames = List.copyOf(formerNames);
    }

    /** A licence as it was told. */
    public record LicenceDraft(
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /** A scale as it was told. */
    public record ScaleDraft(
            @Nullable Integer students,
            @Nullable Integer premisesSquareMetres,
            @Nullable Integer teachingPoints) {}
}
