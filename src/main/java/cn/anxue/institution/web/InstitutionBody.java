package cn.anxue.institution.web;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.Registration;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An institution as told by a client. The limits stand here for the document; the register checks them together with
 * everything else, so that a client learns all at once.
 */
@Schema(
        name = "InstitutionBody",
        requiredProperties = {
            "uscc",
            "name",
            "category",
            "regionCode",
            "address",
            "legalRepresentative",
            "contactPhone",
            "scale"
        })
public record InstitutionBody(
        @Schema(pattern = "^[0-9A-HJ-NPQRTUWXY]{18}$", examples = "52140302MJ0000001F") @Nullable
        String uscc,

        @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String brandName,
        @Size(max = 20) @Nullable List<@Size(max = 100) String> formerNames,

        @Schema(implementation = InstitutionCategory.class) @Nullable
        String category,

        @Schema(pattern = "^[0-9]{6}([0-9]{3})?$") @Nullable String regionCode,
        @Size(max = 200) @Nullable String address,
        @Size(max = 50) @Nullable String legalRepresentative,
        @Size(max = 30) @Nullable String contactPhone,
        @Size(max = 64) @Nullable String nationalPlatformId,
        @Nullable LicenceBody licence,
        @Nullable ScaleBody scale,
        @Schema(format = "date") @Nullable String registeredOn) {

    /** The licence, where one is granted. */
    @Schema(requiredProperties = {"number", "issuedOn", "expiresOn"})
    public record LicenceBody(
            @Size(max = 64) @Nullable String number,
            @Schema(format = "date") @Nullable String issuedOn,
            @Schema(format = "date") @Nullable String expiresOn) {}

    /** The scale of operation. */
    @Schema(requiredProperties = {"students", "premisesSquareMetres", "teachingPoints"})
    public record ScaleBody(
            @Min(0) @Max(1_000_000) @Nullable Integer students,
            @Min(0) @Max(1_000_000) @Nullable Integer premisesSquareMetres,
            @Min(0) @Max(1_000_000) @Nullable Integer teachingPoints) {}

    /** What could be read of it; what could not is added to {@code found}. */
    Registration read(Violations found) {
        var reader = new BodyReader(found);
        return new Registration(
                uscc,
                name,
                brandName,
                formerNames(found),
                reader.choice("/category", category, InstitutionCategory.values()),
                regionCode,
                address,
                legalRepresentative,
                contactPhone,
                nationalPlatformId,
                licence == null ? null : read(licence, reader),
                scale == null
                        ? null
                        : new Registration.ScaleDraft(
                                scale.students(), scale.premisesSquareMetres(), scale.teachingPoints()),
                reader.date("/registeredOn", registeredOn));
    }

    private static Registration.LicenceDraft read(LicenceBody licence, BodyReader reader) {
        return new Registration.LicenceDraft(
                licence.number(),
                reader.date("/licence/issuedOn", licence.issuedOn()),
                reader.date("/licence/expiresOn", licence.expiresOn()));
    }

    private List<String> formerNames(Violations found) {
        if (formerNames == null) {
            return List.of();
        }
        if (formerNames.stream().anyMatch(Objects::isNull)) {
            found.add("/formerNames", RequestProblem.REQUIRED);
            return List.of();
        }
        return formerNames;
    }
}
