package cn.anxue.inspection.inspector;

import cn.anxue.institution.InstitutionCategory;
import cn.anxue.region.Department;
import java.util.Set;

/**
 * Who is to be an inspector.
 *
 * @param actorName the name he signs in with
 */
public record InspectorDraft(
        String actorName,
        String workNumber,
        Department department,
        String regionCode,
        Set<InstitutionCategory> categories) {}
