package cn.anxue.institution.web;

import cn.anxue.institution.BarView;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Licence;
import cn.anxue.institution.Scale;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An institution as answered to those who see it.
 *
 * @param contactPhone masked for those who only audit
 * @param bars what it may not do at the moment; absent in lists, as are the former names
 */
@Schema(name = "Institution")
public record InstitutionAnswer(
        InstitutionId id,
        String uscc,
        String name,
        @Nullable String brandName,
        @Nullable List<String> formerNames,
        InstitutionCategory category,
        String regionCode,
        String address,
        String legalRepresentative,
        String contactPhone,
        @Nullable String nationalPlatformId,
        @Nullable Licence licence,
        Scale scale,
        InstitutionState state,
        Office competentAuthority,
        Office depositSupervisor,
        LocalDate registeredOn,
        @Nullable List<BarView> bars) {

    /** An authority by id and name. */
    public record Office(AuthorityId id, String name) {
        static Office of(AuthorityId id, Map<AuthorityId, Authority> known) {
            var authority = known.get(id);
            return new Office(id, authority == null ? "" : authority.name());
        }
    }

    static InstitutionAnswer of(InstitutionView view, Map<AuthorityId, Authority> known, boolean masked) {
        return new InstitutionAnswer(
                view.id(),
                view.uscc().value(),
                view.name(),
                view.brandName(),
                null,
                view.category(),
                view.regionCode(),
                view.address(),
                view.legalRepresentative(),
                masked ? masked(view.contactPhone()) : view.contactPhone(),
                view.nationalPlatformId(),
                view.licence(),
                view.scale(),
                view.state(),
                Office.of(view.competentAuthorityId(), known),
                Office.of(view.depositSupervisorId(), known),
                view.registeredOn(),
                null);
    }

    InstitutionAnswer with(List<String> formerNames, List<BarView> bars) {
        return new InstitutionAnswer(
                id,
                uscc,
                name,
                brandName,
                formerNames,
                category,
                regionCode,
                address,
                legalRepresentative,
                contactPhone,
                nationalPlatformId,
                licence,
                scale,
                state,
                competentAuthority,
                depositSupervisor,
                registeredOn,
                bars);
    }

    private static String masked(String phone) {
        int shown = Math.min(4, phone.length());
        return "*".repeat(phone.length() - shown) + phone.substring(phone.length() - shown);
    }
}
