package cn.anxue.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Scope} as columns: its kind and the one column that belongs to the kind. */
@Embeddable
record StoredScope(
        @Enumerated(EnumType.STRING) @Column(name = "scope_kind")
        ScopeKind kind,

        @Column(name = "region_code") @Nullable String regionCode,
        @Column(name = "bank_code") @Nullable String bankCode,
        @Column(name = "institution_id") @Nullable UUID institutionId) {

    static StoredScope of(Scope scope) {
        if (scope instanceof Scope.Region region) {
            return new StoredScope(ScopeKind.REGION, region.regionCode(), null, null);
        }
        if (scope instanceof Scope.Bank bank) {
            return new StoredScope(ScopeKind.BANK, null, bank.bankCode(), null);
        }
        if (scope instanceof Scope.Institution institution) {
            return new StoredScope(ScopeKind.INSTITUTION, null, null, institution.institutionId());
        }
        if (scope instanceof Scope.Order) {
            throw new IllegalArgumentException("a family is no actor that signs in");
        }
        return new StoredScope(ScopeKind.NONE, null, null, null);
    }

    Scope scope() {
        return switch (kind) {
            case REGION -> new Scope.Region(Objects.requireNonNull(regionCode));
            case BANK -> new Scope.Bank(Objects.requireNonNull(bankCode));
            case INSTITUTION -> new Scope.Institution(Objects.requireNonNull(institutionId));
            case NONE -> new Scope.None();
        };
    }
}
