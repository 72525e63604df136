package cn.anxue.inspection;

import cn.anxue.institution.InstitutionId;

/** An institution that no supervisor in office keeps an eye on. */
public record Uncovered(InstitutionId id, String uscc, String name, String regionCode) {}
