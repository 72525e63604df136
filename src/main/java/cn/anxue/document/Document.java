package cn.anxue.document;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as handed in once; the bytes are kept apart, by digest. */
@Entity
@Table(name = "document")
class Document {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    private byte[] sha256;
    private String mediaType;
    private String fileName;
    private long sizeBytes;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "stored_by"))
    private ActorId storedBy;

    private Instant storedAt;
    private @Nullable UUID institutionId;
    private @Nullable String regionCode;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(DocumentId id, Content content, String fileName, Caller caller, Instant now) {
        this.id = id;
        this.sha256 = content.sha256();
        this.mediaType = content.type().type();
        this.fileName = FileName.clean(fileName);
        this.sizeBytes = content.bytes().length;
        this.storedBy = caller.id();
        this.storedAt = now;
        this.institutionId =
                caller.scope() instanceof Scope.Institution institution ? institution.institutionId() : null;
        this.regionCode = caller.scope() instanceof Scope.Region region ? region.regionCode() : null;
    }

    void fileUnder(String region) {
        regionCode = region;
    }

    Optional<String> regionCode() {
        return Optional.ofNullable(regionCode);
    }

    boolean isOf(UUID institution) {
        return institution.equals(institutionId);
    }

    boolean wasStoredBy(ActorId actor) {
        return storedBy.equals(actor);
    }

    byte[] sha256() {
        return sha256;
    }

    StoredDocument with(byte[] content) {
        return new StoredDocument(id, MediaType.named(mediaType), fileName, storedAt, content);
    }
}
