package cn.anxue.inspection;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.List;

/** A supervisor as others read it. */
public record SupervisorView(
        SupervisorId id, String name, String regionCode, LocalDate appointedOn, List<InstitutionId> institutions) {}
