-- Banks post interest quarterly, so mostly after a refund was settled: up to which posting a refund has had its part, until its money left.
alter table fee_refund
    add column interest_position bigint,
    add constraint fee_refund_interest_of_money_given_back check (
        interest_position is null or interest_position >= 0 and state <> 'WITHDRAWN');
create index fee_refund_interest_to_come on fee_refund (institution_id) where interest_position is not null;
