package cn.anxue.school;

import cn.anxue.id.Uuid7;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.HolderId;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a school; wherever money is kept the same id names the holder. */
public record SchoolId(@JsonValue UUID value) {
    public static SchoolId next() {
        return new SchoolId(Uuid7.next());
    }

    public InstitutionId holder() {
        return new InstitutionId(value);
    }

    HolderId inBooks() {
        return new HolderId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
