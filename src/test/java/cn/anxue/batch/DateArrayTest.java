package cn.anxue.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateArrayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEFORE = LocalDate.of(1999, 12, 31);

    @Test
    void writesDaysAsTheServerReceivesThem() {
        DateArray array = new DateArray(Arrays.asList(DAY, null, BEFORE));
        byte[] bytes = new byte[array.lengthInBytes()];

        array.toBytes(bytes, 0);

        int[] read = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(read);
        assertArrayEquals(new int[] {1, 1, 1082, 3, 1, 4, 9557, -1, 4, -1}, read);
    }

    @Test
    void saysTheSameAsText() {
        assertEquals("{2026-03-02,null}", new DateArray(Arrays.asList(DAY, null)).getValue());
        assertEquals("{}", new DateArray(List.of()).getValue());
    }
}
