package io.trapiche.testkit.view;

final class InMemoryOrderViewsTest extends OrderViewsContract {

    @Override
    protected Sides empty() {
        InMemoryOrderViews views = new InMemoryOrderViews();
        return new Sides(views, views);
    }
}
