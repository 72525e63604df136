package cn.anxue.tipoff;

import cn.anxue.institution.InstitutionId;
import cn.anxue.region.Authority;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One report with what became of it. */
@Entity
@Table(name = "tipoff")
class TipOff {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TipOffId id;

    private String code;
    private byte[] pinDigest;
    private @Nullable UUID submissionId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private TipOffKind kind;

    private @Nullable UUID institutionId;
    private @Nullable String about;
    private String regionCode;
    private UUID authorityId;
    private String handlerRegion;
    private byte @Nullable [] textCiphertext;
    private byte @Nullable [] contactCiphertext;
    private byte @Nullable [] contactDigest;
    private @Nullable UUID supervisorId;
    private UUID groupId;
    private Instant receivedAt;
    private LocalDate receivedOn;
    private LocalDate acceptBy;
    private @Nullable LocalDate replyBy;
    private @Nullable LocalDate reopenBy;

    @Enumerated(EnumType.STRING)
    private TipOffState state;

    private @Nullable String reason;
    private @Nullable UUID mainId;
    private @Nullable UUID assignedTo;
    private @Nullable String assignedName;
    private @Nullable String finding;

    @Enumerated(EnumType.STRING)
    private @Nullable ActionKind actionKind;

    private @Nullable UUID actionId;
    private @Nullable String actionNumber;
    private @Nullable String reply;
    private int reopenings;

    @Version
    private long version;

    /** What is sealed before the row is written. */
    record Sealed(
            byte @Nullable [] text, byte @Nullable [] contact, byte @Nullable [] contactDigest, byte[] pinDigest) {}

    /** Where it belongs, and by when it is to be accepted there. */
    record Seat(String regionCode, Authority authority, LocalDate acceptBy) {}

    @SuppressWarnings("NullAway.Init")
    protected TipOff() {}

    TipOff(TipOffId id, String code, Report report, Seat seat, Sealed sealed, UUID groupId, Instant at, LocalDate on) {
        this.id = id;
        this.code = code;
        this.pinDigest = sealed.pinDigest();
        this.submissionId = report.submission();
        this.channel = report.channel();
        this.kind = report.kind();
        this.institutionId =
                report.institution() == null ? null : report.institution().value();
        this.about = report.about();
        this.regionCode = seat.regionCode();
        this.authorityId = seat.authority().id().value();
        this.handlerRegion = seat.authority().regionCode();
        this.textCiphertext = sealed.text();
        this.contactCiphertext = sealed.contact();
        this.contactDigest = sealed.contactDigest();
        this.supervisorId =
                report.supervisor() == null ? null : report.supervisor().value();
        this.groupId = groupId;
        this.receivedAt = at;
        this.receivedOn = on;
        this.acceptBy = seat.acceptBy();
        this.state = TipOffState.RECEIVED;
    }

    void become(TipOffState next) {
        state = next;
    }

    void accept(LocalDate by) {
        replyBy = by;
    }

    void reject(String why, LocalDate until) {
        reason = why;
        reopenBy = until;
    }

    /** Null parts it again. */
    void mergeInto(@Nullable TipOffId main) {
        mainId = main == null ? null : main.value();
    }

    void transferTo(Authority authority, LocalDate by) {
        authorityId = authority.id().value();
        handlerRegion = authority.regionCode();
        acceptBy = by;
        assignedTo = null;
        assignedName = null;
    }

    void assign(UUID officer, String name) {
        assignedTo = officer;
        assignedName = name;
    }

    void find(String words) {
        finding = words;
    }

    void link(ActionKind action, @Nullable UUID subject, @Nullable String number) {
        actionKind = action;
        actionId = subject;
        actionNumber = number;
    }

    void reply(String words, LocalDate until) {
        reply = words;
        reopenBy = until;
    }

    void reopen(LocalDate by) {
        reopenings++;
        acceptBy = by;
    }

    void identify(InstitutionId institution) {
        institutionId = institution.value();
    }

    TipOffId id() {
        return id;
    }

    String code() {
        return code;
    }

    TipOffState state() {
        return state;
    }

    String regionCode() {
        return regionCode;
    }

    String handlerRegion() {
        return handlerRegion;
    }

    UUID authorityId() {
        return authorityId;
    }

    byte[] pinDigest() {
        return pinDigest;
    }

    TipOffKind kind() {
        return kind;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** By when it is to be accepted or answered, where somebody waits. */
    @Nullable
    LocalDate dueOn() {
        if (state.waitsForAcceptance()) {
            return acceptBy;
        }
        return state.waitsForReply() ? replyBy : null;
    }

    /** Whether the reporter may read what followed. */
    boolean isAnswered() {
        return reply != null && (state == TipOffState.REPLIED || state == TipOffState.CLOSED);
    }

    @Nullable
    TipOffId mainId() {
        return mainId == null ? null : new TipOffId(mainId);
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    ActionKind actionKind() {
        return actionKind;
    }

    @Nullable
    String actionNumber() {
        return actionNumber;
    }

    @Nullable
    String reply() {
        return reply;
    }

    @Nullable
    LocalDate reopenBy() {
        return reopenBy;
    }

    int reopenings() {
        return reopenings;
    }

    byte @Nullable [] contactCiphertext() {
        return contactCiphertext;
    }
}
