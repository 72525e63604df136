package cn.anxue.institution;

import java.util.List;

/** Fired in the database transaction that registers them. */
public record InstitutionsRegistered(List<InstitutionId> institutions) {}
