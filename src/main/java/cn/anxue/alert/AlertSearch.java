package cn.anxue.alert;

import cn.anxue.institution.InstitutionId;
import org.jspecify.annotations.Nullable;

/** Which alerts are wanted; what is absent does not narrow. */
public record AlertSearch(
        @Nullable AlertState state,
        @Nullable AlertKind kind,
        @Nullable InstitutionId institution) {}
