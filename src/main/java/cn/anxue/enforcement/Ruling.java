package cn.anxue.enforcement;

import cn.anxue.institution.InstitutionId;

/**
 * That a decision brings a hardship upon an institution.
 *
 * @param decision its number
 */
public record Ruling(InstitutionId institution, Hardship hardship, String decision) {}
