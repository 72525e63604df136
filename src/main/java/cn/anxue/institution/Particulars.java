package cn.anxue.institution;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may change about an institution, checked by {@link RegistrationRules}. */
record Particulars(
        String name,
        @Nullable String brandName,
        InstitutionCategory category,
        String regionCode,
        String address,
        String legalRepresentative,
        String contactPhone,
        @Nullable String nationalPlatformId,
        @Nullable Licence licence,
        Scale scale) {

    /** Names of the fields in which both differ, as in the JSON. */
    Set<String> differences(Particulars other) {
        var names = new LinkedHashSet<String>();
        note(names, "name", name, other.name);
        note(names, "brandName", brandName, other.brandName);
        note(names, "category", category, other.category);
        note(names, "regionCode", regionCode, other.regionCode);
        note(names, "address", address, other.address);
        note(names, "legalRepresentative", legalRepresentative, other.legalRepresentative);
        note(names, "contactPhone", contactPhone, other.contactPhone);
        note(names, "nationalPlatformId", nationalPlatformId, other.nationalPlatformId);
        note(names, "licence", licence, other.licence);
        note(names, "scale", scale, other.scale);
        return names;
    }

    private static void note(Set<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
