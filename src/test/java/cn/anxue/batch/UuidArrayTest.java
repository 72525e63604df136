package cn.anxue.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidArrayTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void writesIdsAsTheServerReceivesThem() {
        UuidArray array = new UuidArray(Arrays.asList(ID, null));
        byte[] bytes = new byte[array.lengthInBytes()];

        array.toBytes(bytes, 0);

        ByteBuffer read = ByteBuffer.wrap(bytes);
        assertEquals(
                List.of(1, 1, 2950, 2, 1),
                List.of(read.getInt(), read.getInt(), read.getInt(), read.getInt(), read.getInt()));
        assertEquals(16, read.getInt());
        assertEquals(ID, new UUID(read.getLong(), read.getLong()));
        assertEquals(-1, read.getInt());
        assertEquals(0, read.remaining());
    }

    @Test
    void saysTheSameAsText() {
        assertEquals("{" + ID + ",null}", new UuidArray(Arrays.asList(ID, null)).getValue());
        assertEquals("{}", new UuidArray(List.of()).getValue());
    }
}
