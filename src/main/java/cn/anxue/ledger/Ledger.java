package cn.anxue.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The door to the books. Every act takes a list; all run in the caller's database transaction. */
@ApplicationScoped
public class Ledger {
    /**
     * An account to be opened; opening it again changes nothing.
     *
     * @param path lower-case words and ids parted by slashes, as in {@code deposit/principal}
     */
    public record Opening(HolderId holder, String path, AccountKind kind, String currency) {}

    public void open(List<Opening> openings) {
        throw new IllegalStateException();
    }

    /** Records each act whole or not at all, in the order of the list, and answers each in the same place. */
    public List<Answer> record(List<Act> acts) {
        throw new IllegalStateException();
    }

    /** The balances of all accounts of the holder whose path starts with {@code pathPrefix}, by path. */
    public Map<String, Balance> balances(HolderId holder, String pathPrefix) {
        throw new IllegalStateException();
    }
}
