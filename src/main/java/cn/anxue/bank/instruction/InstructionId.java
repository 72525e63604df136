package cn.anxue.bank.instruction;

import cn.anxue.id.Uuid7;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an instruction; banks give it back as the end-to-end id of the line that executes it. */
@Embeddable
public record InstructionId(@JsonValue UUID value) {
    public static InstructionId next() {
        return new InstructionId(Uuid7.next());
    }

    @JsonCreator
    public static InstructionId fromString(String text) {
        return new InstructionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
