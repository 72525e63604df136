package cn.anxue.institution;

import static cn.anxue.institution.InstitutionProblem.PLATFORM_ID_TAKEN;
import static cn.anxue.institution.InstitutionProblem.REGION_OUTSIDE_SCOPE;
import static cn.anxue.institution.InstitutionProblem.USCC_TAKEN;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.Violations;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.RegionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Checks registrations against what is on record: the region, the caller's reach, codes and ids that are taken. */
@ApplicationScoped
class RegistrationGate {
    private final Territory territory;
    private final Institutions institutions;
    private final Today today;

    RegistrationGate(Territory territory, Institutions institutions, Today today) {
        this.territory = territory;
        this.institutions = institutions;
        this.today = today;
    }

    /** Checks new ones; what is wrong is added to {@code found}. */
    List<RegistrationRules> check(
            Caller caller, List<Registration> registrations, IntFunction<String> prefix, Violations found) {
        var all = new ArrayList<RegistrationRules>();
        for (int i = 0; i < registrations.size(); i++) {
            var rules = new RegistrationRules(registrations.get(i), today.date(), prefix.apply(i), found);
            rules.checkUscc();
            rules.check();
            checkPlace(caller, rules);
            all.add(rules);
        }
        refuseTakenCodes(all);
        refuseTakenPlatformIds(all);
        return all;
    }

    /** Checks a change of one on record. */
    RegistrationRules checkChange(Caller caller, Institution institution, Registration told, Violations found) {
        var rules = new RegistrationRules(told, today.date(), "", found);
        if (rules.tellsUscc()) {
            rules.checkUscc();
        }
        rules.check();
        if (!institution.particulars().regionCode().equals(rules.regionCode())) {
            checkPlace(caller, rules);
        }
        rules.validUscc()
                .filter(code -> !code.equals(institution.uscc()))
                .ifPresent(code -> rules.complain("/uscc", InstitutionProblem.USCC_FIXED, Map.of()));
        if (!Objects.equals(
                institution.particulars().nationalPlatformId(),
                rules.platformId().orElse(null))) {
            refuseTakenPlatformIds(List.of(rules));
        }
        return rules;
    }

    AuthorityId education(String regionCode) {
        return territory.education(regionCode).id();
    }

    private void checkPlace(Caller caller, RegistrationRules rules) {
        var code = rules.regionCode();
        if (code.isEmpty()) {
            return;
        }
        var facts = Map.of("regionCode", code, "code", code);
        if (!territory.exists(code, today.date())) {
            rules.complain("/regionCode", RegionProblem.REGION_UNKNOWN, facts);
            return;
        }
        if (!territory.covers(caller, code)) {
            rules.complain("/regionCode", REGION_OUTSIDE_SCOPE, facts);
        }
    }

    private void refuseTakenCodes(List<RegistrationRules> all) {
        var codes = all.stream()
                .map(RegistrationRules::validUscc)
                .flatMap(Optional::stream)
                .toList();
        var taken = new HashSet<>(institutions.takenCodes(codes));
        for (var rules : all) {
            rules.validUscc()
                    .filter(code -> !taken.add(code))
                    .ifPresent(code -> rules.complain("/uscc", USCC_TAKEN, Map.of()));
        }
    }

    private void refuseTakenPlatformIds(List<RegistrationRules> all) {
        var ids = all.stream()
                .map(RegistrationRules::platformId)
                .flatMap(Optional::stream)
                .toList();
        var taken = new HashSet<>(institutions.takenPlatformIds(ids));
        for (var rules : all) {
            rules.platformId()
                    .filter(id -> !taken.add(id))
                    .ifPresent(id -> rules.complain("/nationalPlatformId", PLATFORM_ID_TAKEN, Map.of()));
        }
    }
}
