package cn.anxue.batch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A column of ids as the server keeps them. As text each id costs the server a quarter of a microsecond to read; connections
 * that do not send this type in binary (see {@code binaryTransferEnable}) get the text all the same.
 */
final class UuidArray extends PGobject implements PGBinaryObject {
    private static final long serialVersionUID = 1L;
    private static final int UUID_TYPE = 2950;
    private static final int HEADER_BYTES = 5 * Integer.BYTES;
    private static final int ID_BYTES = 2 * Long.BYTES;
    private static final int NULL = -1;

    private final transient List<@Nullable UUID> ids;

    UuidArray(List<@Nullable UUID> ids) {
        this.ids = ids;
        setType("_uuid");
    }

    @Override
    public String getValue() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public int lengthInBytes() {
        long written = ids.stream().filter(Objects::nonNull).count();
        return HEADER_BYTES + ids.size() * Integer.BYTES + (int) written * ID_BYTES;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        ByteBuffer target = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        boolean hasNull = ids.contains(null);
        target.putInt(1)
                .putInt(hasNull ? 1 : 0)
                .putInt(UUID_TYPE)
                .putInt(ids.size())
                .putInt(1);
        for (UUID id : ids) {
            if (id == null) {
                target.putInt(NULL);
            } else {
                target.putInt(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("ids are only sent");
    }
}
