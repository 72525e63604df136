package cn.anxue.imports;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Licence;
import cn.anxue.institution.Registration;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import cn.anxue.sheet.SheetValues;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of institutions as registrations. */
@ApplicationScoped
class InstitutionSheet {
    private final Regions regions;
    private final ObjectMapper json;

    InstitutionSheet(Regions regions, ObjectMapper json) {
        this.regions = regions;
        this.json = json;
    }

    /** Nothing where a choice or the region is not known; the rest is for the register to judge. */
    @Nullable
    Registration registration(Work work, ReadRow row, @Nullable InstitutionView known, Loaded loaded) {
        Optional<InstitutionCategory> category = Choices.CATEGORIES.of(row.must("category"));
        String region = region(work, row, loaded);
        if (category.isEmpty()) {
            loaded.add(Choices.CATEGORIES.unknown(row, "category"));
        }
        if (category.isEmpty() || region == null) {
            return null;
        }
        return new Registration(
                row.must("uscc"),
                row.must("name"),
                or(row.text("brandName"), known == null ? null : known.brandName()),
                List.of(),
                category.get(),
                region,
                row.must("address"),
                row.must("legalRepresentative"),
                row.must("contactPhone"),
                or(row.text("nationalPlatformId"), known == null ? null : known.nationalPlatformId()),
                licence(row, known == null ? null : known.licence()),
                scale(row, known),
                row.day("registeredOn"));
    }

    /** Word for word; most of a daily export is. */
    static boolean isAsKnown(Registration told, InstitutionView known) {
        Registration undated = new Registration(
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
                told.licence(),
                told.scale(),
                null);
        return undated.equals(of(known, List.of()));
    }

    /** What stands on record, to be put back. */
    String earlier(InstitutionView known, List<String> formerNames) {
        try {
            return json.writeValueAsString(of(known, formerNames));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Registration earlier(String text) {
        try {
            return json.readValue(text, Registration.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of an institution cannot be read");
        }
    }

    private static Registration of(InstitutionView known, List<String> formerNames) {
        Licence licence = known.licence();
        return new Registration(
                known.uscc().value(),
                known.name(),
                known.brandName(),
                formerNames,
                known.category(),
                known.regionCode(),
                known.address(),
                known.legalRepresentative(),
                known.contactPhone(),
                known.nationalPlatformId(),
                licence == null
                        ? null
                        : new Registration.LicenceDraft(licence.number(), licence.issuedOn(), licence.expiresOn()),
                new Registration.ScaleDraft(
                        known.scale().students(),
                        known.scale().premisesSquareMetres(),
                        known.scale().teachingPoints()),
                null);
    }

    private static Registration.@Nullable LicenceDraft licence(ReadRow row, @Nullable Licence known) {
        if (row.has("licenceNumber") || row.has("licenceIssuedOn") || row.has("licenceExpiresOn")) {
            return new Registration.LicenceDraft(
                    row.text("licenceNumber"), row.day("licenceIssuedOn"), row.day("licenceExpiresOn"));
        }
        return known == null
                ? null
                : new Registration.LicenceDraft(known.number(), known.issuedOn(), known.expiresOn());
    }

    private static Registration.ScaleDraft scale(ReadRow row, @Nullable InstitutionView known) {
        int premises = known == null ? 0 : known.scale().premisesSquareMetres();
        int points = known == null ? 1 : known.scale().teachingPoints();
        return new Registration.ScaleDraft(
                row.whole("students"),
                row.wholeOr("premisesSquareMetres", premises),
                row.wholeOr("teachingPoints", points));
    }

    /** By code, or by the name it has in the caller's own region. */
    private @Nullable String region(Work work, ReadRow row, Loaded loaded) {
        String told = SheetValues.narrow(row.must("regionCode")).strip();
        String code = told.replaceAll("(?<=^\\d{6})0{3,6}$", "");
        if (regions.find(code).isPresent()) {
            return code;
        }
        List<String> named = new ArrayList<>();
        find(work.region(), told, named);
        if (named.size() == 1) {
            return named.get(0);
        }
        loaded.refuse(
                row, "regionCode", named.isEmpty() ? RowProblem.ROW_REGION_UNKNOWN : RowProblem.ROW_REGION_AMBIGUOUS);
        return null;
    }

    private void find(String within, String name, List<String> found) {
        Optional<Region> region = regions.find(within);
        if (region.isPresent()
                && (region.get().name().equals(name) || regions.fullName(within).equals(name))) {
            found.add(within);
        }
        if (within.endsWith("00")) {
            regions.children(within).forEach(child -> find(child.code(), name, found));
        }
    }

    private static @Nullable String or(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }
}
