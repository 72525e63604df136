package cn.anxue.inspection.annual;

import cn.anxue.identity.ActorId;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** One authority's annual inspection of a year. */
@Entity
@Table(name = "inspection_annual_round")
class AnnualRound {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AnnualRoundId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "authority_id"))
    private AuthorityId authorityId;

    private String regionCode;
    private int year;
    private LocalDate submitUntil;
    private LocalDate openedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private ActorId openedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AnnualRound() {}

    AnnualRound(Authority authority, int year, LocalDate submitUntil, LocalDate openedOn, ActorId openedBy) {
        this.id = AnnualRoundId.next();
        this.authorityId = authority.id();
        this.regionCode = authority.regionCode();
        this.year = year;
        this.submitUntil = submitUntil;
        this.openedOn = openedOn;
        this.openedBy = openedBy;
    }

    AnnualRoundId id() {
        return id;
    }

    AuthorityId authorityId() {
        return authorityId;
    }

    int year() {
        return year;
    }
}
