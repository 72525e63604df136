package cn.anxue.batch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of ids. */
final class UuidArray extends BinaryArray<UUID> {
    private static final long serialVersionUID = 1L;
    private static final int UUID_TYPE = 2950;

    UuidArray(List<@Nullable UUID> ids) {
        super(ids, "_uuid", UUID_TYPE, 2 * Long.BYTES);
    }

    @Override
    void put(UUID id, ByteBuffer target) {
        target.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
