package cn.anxue.publicregister.find;

import cn.anxue.institution.InstitutionId;

/**
 * An institution found by one of its names.
 *
 * @param name the name it was found by, as it is written
 */
public record NameFound(InstitutionId institution, MatchKind kind, NameKind of, String name) {}
