import './styles/badges.css';
import './styles/events.css';
import './styles/staff.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../kiosk/view.ts';
import { AboutScreen } from './screens/about-screen.tsx';
import { BadgeCodeScreen } from './screens/badge-code-screen.tsx';
import { BadgeGoodbyeScreen } from './screens/badge-goodbye-screen.tsx';
import { BadgeScreen } from './screens/badge-screen.tsx';
import { BadgesScreen } from './screens/badges-screen.tsx';
import { CardOfferScreen } from './screens/card-offer-screen.tsx';
import { EventScreen } from './screens/event-screen.tsx';
import { EventSlotsScreen, EventTimesScreen } from './screens/event-times-screen.tsx';
import { EventsScreen } from './screens/events-screen.tsx';
import { GuestOfferScreen } from './screens/guest-offer-screen.tsx';
import { KnownScreen } from './screens/known-screen.tsx';
import { LessonClosingScreen } from './screens/lesson-closing-screen.tsx';
import { MySeatsScreen } from './screens/my-seats-screen.tsx';
import { NoticeScreen } from './screens/notice-screen.tsx';
import { SearchScreen } from './screens/search-screen.tsx';
import { SeatCancelScreen } from './screens/seat-cancel-screen.tsx';
import { SeatCodeScreen } from './screens/seat-code-screen.tsx';
import { SeatConfirmScreen } from './screens/seat-confirm-screen.tsx';
import { SeatScreen } from './screens/seat-screen.tsx';
import { StaffDoorScreen } from './staff/staff-door-screen.tsx';
import { StaffScreen } from './staff/staff-screen.tsx';

/** Screens that no visit begins with. */
export type LaterView = Extract<
  KioskView,
  {
    screen:
      | 'about'
      | 'badge'
      | 'badgeCode'
      | 'badgeGoodbye'
      | 'badges'
      | 'cardOffer'
      | 'event'
      | 'eventSlots'
      | 'eventTimes'
      | 'events'
      | 'mySeats'
      | 'seat'
      | 'seatCancel'
      | 'seatCode'
      | 'seatConfirm'
      | 'guestOffer'
      | 'known'
      | 'lessonClosing'
      | 'notice'
      | 'search'
      | 'staff'
      | 'staffDoor';
  }
>;

export function laterScreenOf(view: LaterView): ReactNode {
  switch (view.screen) {
    case 'about':
      return <AboutScreen />;
    case 'badge':
      return <BadgeScreen key={view.badge.id} view={view} />;
    case 'badgeCode':
      return <BadgeCodeScreen view={view} />;
    case 'badgeGoodbye':
      return <BadgeGoodbyeScreen view={view} />;
    case 'badges':
      return <BadgesScreen view={view} />;
    case 'cardOffer':
      return <CardOfferScreen />;
    case 'event':
      return <EventScreen key={view.id} view={view} />;
    case 'eventSlots':
      return <EventSlotsScreen view={view} />;
    case 'eventTimes':
      return <EventTimesScreen view={view} />;
    case 'events':
      return <EventsScreen view={view} />;
    case 'mySeats':
      return <MySeatsScreen view={view} />;
    case 'seat':
      return <SeatScreen key={view.code} view={view} />;
    case 'seatCancel':
      return <SeatCancelScreen view={view} />;
    case 'seatCode':
      return <SeatCodeScreen key={view.unknown} view={view} />;
    case 'seatConfirm':
      return <SeatConfirmScreen key={view.about.start} view={view} />;
    case 'guestOffer':
      return <GuestOfferScreen view={view} />;
    case 'known':
      return <KnownScreen view={view} />;
    case 'lessonClosing':
      return <LessonClosingScreen view={view} />;
    case 'notice':
      return <NoticeScreen />;
    case 'search':
      return <SearchScreen view={view} />;
    case 'staff':
      return <StaffScreen view={view} />;
    case 'staffDoor':
      return <StaffDoorScreen />;
  }
}
