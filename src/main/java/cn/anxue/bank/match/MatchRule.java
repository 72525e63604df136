package cn.anxue.bank.match;

/** The rules, strongest first: what each looks at, and what its finding weighs of a hundred. */
public enum MatchRule {
    /** A person said so. */
    PERSON(100),
    /** The bank gave back the id of the instruction, or names it in the text. */
    INSTRUCTION_ID(100),
    /** The bank's own number of the movement: of the notice it confirms, or of the line it takes back. */
    BANK_REFERENCE(95),
    /** The order's payment reference stands in the remittance. */
    PAYMENT_REFERENCE(90),
    /** A notice and a statement's line agree in all that both say, whatever their numbers. */
    NOTICE(90),
    /** The parts add up to the sum. */
    BATCH_PARTS(85),
    /** A payment made before came back from the account it went to. */
    RETURNED_PAYMENT(80),
    /** The line takes back another, and is the only one of that amount. */
    REVERSED_AMOUNT(75),
    /** The account has one owner, and nobody else shows as the payer. */
    ACCOUNT_OWNER(75),
    /** The bank says that it is interest. */
    INTEREST_WORDS(75),
    /** On a school's account the text says fees or a subsidy of its after-school service. */
    SERVICE_WORDS(75),
    /** The payer is known, and the amount is exactly what is owed. */
    PAYER_AND_AMOUNT(60),
    /** The amount fits within the place's tolerance, and the day within its window. */
    AMOUNT_AND_DATE(30);

    private final int weight;

    MatchRule(int weight) {
        this.weight = weight;
    }

    /** Of a hundred. */
    public int weight() {
        return weight;
    }
}
