# Money: what a customer brings and what the stages cost.

money-title = Money
money-about = Fill in what a customer brings you and what you spend on each stage. You will see what a customer costs, and where your next money brings most.
money-currency = Currency
money-order-value = Average order value
money-margin = Margin
money-margin-about = The share of the order value that is left after the cost of what you sold.
money-refused = ‘{ $text }’ cannot be read as an amount. Type it as 1250 or 1,250.50.

## Spending
money-budgets = What you spend on each stage
money-budgets-about = ‘Every period’ holds for periods in which you fill in nothing of its own at that stage. An empty field counts as nothing spent.
money-every-period = Every period
money-budget-of = Spent on { $stage }, { $period }
money-total = Together
money-elsewhere = There is { $amount } more at stages that are not on your map now. It is not counted.

## Costs
money-costs = What a customer costs
money-copy-table = Copy table
money-spent = Spent
money-cost = Cost per end customer
money-revenue = Revenue
money-profit = What is left
money-loss = More is spent than comes back
money-at-end = { $customers } at ‘{ $end }’
money-costs-about = The cost per customer is everything spent up to and including that stage, divided by those who reach it. Per end customer it is everything spent, also on the stages after that. What is left is the revenue times your margin, less what you spent.
money-missing = Still missing: { $what }.
money-missing-order-value = your average order value
money-missing-margin = your margin
money-missing-spent = what you spend on each stage
money-missing-customers = the count at the last step
money-column-stage = Stage
money-column-reached = Reached
money-column-spent = Spent
money-column-so-far = Up to here
money-column-each = Per customer
money-column-spent-share = Share of your spending
money-column-lost-share = Share of the loss

## Spending beside loss
money-portions = Spending beside loss
money-portions-sentence = Of all the end customers you lose, { $lost } are lost on the way to or within ‘{ $stage }’; you spend { $spent } of your budget on it.
money-portions-alike = Your spending is shared out much as your loss is.
money-portions-no-budget = Fill in what you spend on each stage to see it beside where you lose customers.
money-portions-no-loss = These numbers do not show at which stage you lose customers.
money-portions-about = The loss is counted in end customers: how many more would reach the end if nobody dropped off at a step of that stage, step by step.
money-loose-steps = Steps without a stage on your map are not counted here.

## The next money
money-next = Where your next money brings most
money-next-unknown = Fill in below what it costs to improve a stage to what you measure it against. Without that cost nobody can say where your money brings most.
money-next-best = Your next { $hundred } brings most at ‘{ $stage }’: about { $gain } more at ‘{ $end }’.
money-next-best-value = Your next { $hundred } brings most at ‘{ $stage }’: about { $gain } more at ‘{ $end }’, worth about { $value } of margin.
money-next-free = Begin at ‘{ $stage }’: it costs you nothing and brings { $gain } more at ‘{ $end }’.
money-next-stage = Stage
money-next-gain = More at the end
money-next-cost = Cost of the improvement
money-next-per-hundred = More per { $hundred }
money-next-value = Margin per { $hundred }
money-next-about = This takes every euro to bring the same, and the improvement to reach what you measure it against.
money-improvement-of = Cost to improve { $stage }
