import './customer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { secretInAddress } from './link';
import { CustomerPage } from './page';
import { Speaking } from './words';

// Taken out of the address before anything is shown: neither history nor anybody who looks on keeps it.
const secret = secretInAddress();
const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Speaking>
        <CustomerPage secret={secret} />
      </Speaking>
    </StrictMode>,
  );
}
