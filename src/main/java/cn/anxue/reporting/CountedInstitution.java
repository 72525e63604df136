package cn.anxue.reporting;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.region.Department;

/** What a report needs to know of one institution. */
record CountedInstitution(
        InstitutionId id,
        InstitutionCategory category,
        InstitutionState state,
        boolean onNationalPlatform,
        Department competent,
        Department supervising) {
    boolean counts() {
        return state != InstitutionState.CLOSED && state != InstitutionState.REVOKED;
    }
}
