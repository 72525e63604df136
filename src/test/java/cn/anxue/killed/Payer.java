package cn.anxue.killed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A bank's program: takes instructions one at a time, pays each once, shows the debit and says so; whatever breaks, again. */
final class Payer implements Runnable {
    private final Client bank;
    private final String account;
    private final LocalDate day;
    private final int thinkMillis;
    private volatile int paid;

    Payer(Client bank, String account, LocalDate day, int thinkMillis) {
        this.bank = bank;
        this.account = account;
        this.day = day;
        this.thinkMillis = thinkMillis;
    }

    int paid() {
        return paid;
    }

    @Override
    public void run() {
        try {
            for (JsonNode items = claim(); !items.isEmpty(); items = claim()) {
                for (JsonNode one : items) {
                    pay(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode claim() throws InterruptedException {
        Map<String, Object> asked = Map.of("limit", 1, "leaseSeconds", 600, "claimId", UUID.randomUUID());
        return bank.post("/api/v1/bank/instructions/claims", asked).path("items");
    }

    private void pay(JsonNode one) throws InterruptedException {
        String id = one.path("id").asText();
        if (one.path("fromAccount").asText().equals(account)) {
            Thread.sleep(thinkMillis);
            bank.post("/api/v1/bank/transactions", List.of(debit(one, id)));
            bank.post("/api/v1/bank/instructions/" + id + "/result", Map.of("outcome", "EXECUTED"));
            paid++;
        }
    }

    private Map<String, Object> debit(JsonNode one, String id) {
        return Map.of(
                "account",
                account,
                "bankReference",
                "P" + id,
                "bookedOn",
                day.toString(),
                "valueOn",
                day.toString(),
                "direction",
                "DEBIT",
                "amount",
                one.path("amount"),
                "endToEndId",
                id);
    }
}
