package cn.anxue.inspection.annual;

import cn.anxue.institution.InstitutionId;

/** A grade that an officer proposes, with his reasons. */
public record GradeDraft(InstitutionId institution, Grade grade, String reasons) {}
