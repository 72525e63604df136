package cn.anxue.institution;

/**
 * Whoever holds money under supervision, an institution or another such as a school, as rooms that only move money need it.
 *
 * @param id an institution's own; that of another holder stands in its place wherever accounts are kept
 */
public record Holder(InstitutionId id, String name, String uscc, String regionCode) {}
